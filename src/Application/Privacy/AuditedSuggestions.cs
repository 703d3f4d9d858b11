using Wegwijzer.Application.Auditing;

namespace Wegwijzer.Application.Privacy;

/// <summary>How suggestions stand in the audit trail: by their key, which leads nowhere once they are gone.</summary>
internal static class AuditedSuggestions
{
    public static AuditSubject Of(params IReadOnlyList<Guid> suggestions) => new("suggestion", string.Join(' ', suggestions));
}
