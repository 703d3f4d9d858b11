using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Suggestions;

/// <summary>
/// Closes a suggestion as taken over, and makes a draft of a new tool with what was proposed, in the place that it was missed in. What a tool
/// needs and the suggestion lacks, such as the sort of tool, the curator gives; nothing is made up, so what is still lacking is named.
/// </summary>
public sealed record AcceptAsToolCommand(Guid Id, NewTool Tool, string? Reply, Actor Actor) : IRequest<Result<SuggestionBecameDraft>>, IActsOnSuggestion;

/// <summary>What a curator gives: null for what the suggestion has, empty for nothing.</summary>
/// <param name="Purpose">What it is for at its step; without it, the description where that is short enough.</param>
public sealed record NewTool(
    string? Title = null,
    string? Description = null,
    string? Kind = null,
    string? Url = null,
    string? Step = null,
    string? Setting = null,
    string? Situation = null,
    string? Purpose = null);

internal sealed class AcceptAsToolHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<AcceptAsToolCommand, Result<SuggestionBecameDraft>>
{
    private const string Placement = "placements[0].";

    public async Task<Result<SuggestionBecameDraft>> Handle(AcceptAsToolCommand request, CancellationToken cancellationToken)
    {
        if (await context.FindToHandleAsync(request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        if (suggestion.MayHandle(request.Actor) is { } refusal)
            return refusal;
        var whole = Complete(request.Tool, suggestion);
        var read = ContentItem.Read(ContentKind.Tool, Json(whole, await FreeSlugAsync(whole.Title ?? "", cancellationToken)).ToJsonString());
        List<Error> faults = [.. read.Errors.Where(e => e.Field != "slug").Select(Named)];
        faults.AddRange(Unknown(whole).Where(unknown => !faults.Exists(f => f.Field == unknown.Field)));
        if (!read.Succeeded || faults.Count > 0)
            return Result<SuggestionBecameDraft>.Failure(faults);
        var draft = await new Drafts(context, request.Actor, clock).WriteAsync(read.Value, null, null, $"Uit een suggestie: {suggestion.Kind.Label}.", cancellationToken);
        if (!draft.Succeeded)
            return Result<SuggestionBecameDraft>.Failure(draft.Errors);
        return await context.AcceptAsync(suggestion, draft.Value, request.Reply, request.Actor, clock.GetUtcNow(), cancellationToken);
    }

    private NewTool Complete(NewTool given, Suggestion suggestion)
    {
        var description = Filled(given.Description ?? suggestion.Proposed.Description);
        return new NewTool(
            Filled(given.Title ?? suggestion.Proposed.Title),
            description,
            Filled(given.Kind),
            Filled(given.Url ?? (suggestion.Proposed.Url ?? suggestion.Url)?.Value),
            Current(ContentKind.Step, given.Step ?? suggestion.Context.Step?.Value),
            Current(ContentKind.Setting, given.Setting ?? suggestion.Context.Setting?.Value),
            Current(ContentKind.Situation, given.Situation ?? suggestion.Context.Situation?.Value),
            Filled(given.Purpose ?? (description?.Length <= Domain.Tools.Placement.MaxPurpose ? description : null)));
    }

    // What was meant when it came in may have another name by now.
    private string? Current(ContentKind kind, string? meant) => Filled(meant) is { } slug ? guide.CurrentSlug(kind, slug) ?? slug : null;

    private JsonObject Json(NewTool tool, string slug) => new()
    {
        ["slug"] = slug,
        ["title"] = tool.Title,
        ["description"] = tool.Description,
        ["kind"] = tool.Kind,
        ["url"] = tool.Url,
        ["situations"] = tool.Situation is { } situation ? new JsonArray(situation) : [],
        ["placements"] = new JsonArray(new JsonObject
        {
            ["step"] = tool.Step,
            ["setting"] = tool.Setting,
            ["position"] = NextPosition(tool),
            ["label"] = tool.Title is { Length: > Domain.Tools.Placement.MaxLabel } title ? title[..Domain.Tools.Placement.MaxLabel].TrimEnd() : tool.Title,
            ["purpose"] = tool.Purpose,
        }),
    };

    private int NextPosition(NewTool tool) =>
        guide.All<Tool>().SelectMany(t => t.Item.Placements).Where(p => p.Step.Value == tool.Step && p.Setting.Value == tool.Setting).Select(p => p.Position).DefaultIfEmpty(0).Max() + 1;

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellationToken)
    {
        var proposed = Slug.Propose(title);
        if (proposed.Length == 0)
            return "";
        // With room for a number behind it.
        var start = proposed.Length > Slug.MaxLength - 4 ? proposed[..(Slug.MaxLength - 4)].TrimEnd('-') : proposed;
        var taken = (await context.Revisions.AsNoTracking()
            .Where(r => EF.Property<string>(r, RevisionQueries.KindField) == ContentKind.Tool.Name && EF.Property<string>(r, RevisionQueries.SlugField).StartsWith(start))
            .Select(r => EF.Property<string>(r, RevisionQueries.SlugField))
            .ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? proposed : $"{start}-{number}").First(slug => !taken.Contains(slug));
    }

    private IEnumerable<Error> Unknown(NewTool tool)
    {
        foreach (var (kind, slug, field) in new[]
                 {
                     (ContentKind.ToolKind, tool.Kind, "kind"), (ContentKind.Step, tool.Step, "step"), (ContentKind.Setting, tool.Setting, "setting"), (ContentKind.Situation, tool.Situation, "situation"),
                 })
        {
            if (slug is not null && guide.Find(kind, slug) is null)
                yield return SuggestionErrors.UnknownPlace(field, kind);
        }
    }

    // The curator fills in one card, not a list of them.
    private static Error Named(Error fault) =>
        fault.Field?.StartsWith(Placement, StringComparison.Ordinal) == true ? fault with { Field = fault.Field[Placement.Length..] }
        : fault.Field?.StartsWith("situations", StringComparison.Ordinal) == true ? fault with { Field = "situation" }
        : fault;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
