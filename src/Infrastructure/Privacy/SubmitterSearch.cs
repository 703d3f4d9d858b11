using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Privacy;

/// <summary>Looks by hand, a few times a year: it reads every row, and needs no index.</summary>
internal sealed class SubmitterSearch(WegwijzerDbContext context) : ISubmitterSearch
{
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<FoundIn>>> FindAsync(string text, CancellationToken cancellationToken)
    {
        var pattern = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        var rows = await context.Database.SqlQuery<Row>(
            $"""
            SELECT * FROM (
                SELECT s.id,
                    concat_ws(E'\n', s.submitter_name, s.submitter_email, s.submitter_organisation, s.submitter_profession) ILIKE {pattern} AS in_submitter,
                    concat_ws(E'\n', s.message, s.url, s.proposed_title, s.proposed_url, s.proposed_description) ILIKE {pattern} AS in_text,
                    coalesce(s.reply ILIKE {pattern}, false) AS in_reply,
                    EXISTS (SELECT FROM intake.suggestion_note n WHERE n.suggestion_id = s.id AND n.text ILIKE {pattern}) AS in_note,
                    EXISTS (SELECT FROM intake.outgoing_mail m WHERE m.about = s.id AND concat_ws(E'\n', m.recipient, m.subject, m.text) ILIKE {pattern}) AS in_mail
                FROM intake.suggestion s) AS looked
            WHERE in_submitter OR in_text OR in_reply OR in_note OR in_mail
            """).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Places);
    }

    private sealed record Row(Guid Id, bool InSubmitter, bool InText, bool InReply, bool InNote, bool InMail)
    {
        public IReadOnlyList<FoundIn> Places
        {
            get
            {
                (bool IsIn, FoundIn Place)[] places =
                    [(InSubmitter, FoundIn.Submitter), (InText, FoundIn.Text), (InReply, FoundIn.Reply), (InNote, FoundIn.Note), (InMail, FoundIn.UnsentMail)];
                return [.. places.Where(p => p.IsIn).Select(p => p.Place)];
            }
        }
    }
}
