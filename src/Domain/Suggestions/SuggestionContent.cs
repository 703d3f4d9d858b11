using System.Security.Cryptography;
using System.Text;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>What somebody suggests, read and found to be in order.</summary>
/// <param name="Url">The address that it is about, such as a link that is broken.</param>
/// <param name="ConfirmedNoPersonalData">Whether the text looked as if it named a child, and the sender says that it does not.</param>
/// <param name="MentionsDanger">Whether the words speak of danger now, so that the sender was told whom to call.</param>
public sealed record SuggestionContent(
    SuggestionKind Kind,
    string Message,
    WebAddress? Url,
    SuggestionContext Context,
    AboutItem? About,
    Proposal Proposed,
    Submitter? Submitter,
    bool ConfirmedNoPersonalData,
    bool MentionsDanger)
{
    public const int MaxMessage = 5000;

    /// <summary>Equal for texts with the same words, however they are spaced, capitalised and punctuated.</summary>
    public string TextHash => Hash(Kind.Name, Message, Url?.Value, Proposed.Title, Proposed.Url?.Value, Proposed.Description);

    private static string Hash(params IEnumerable<string?> texts)
    {
        var words = texts.Select(text => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
    }
}
