using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Suggestions;

namespace Wegwijzer.Api.Suggestions;

/// <summary>Reads a suggestion from JSON, and knows the same one again.</summary>
internal static class SuggestionBody
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static SuggestionInput Read(JsonBody body)
    {
        var input = new SuggestionInput(
            body.Text("kind"),
            body.Text("message"),
            body.Text("url"),
            body.Text("step"),
            body.Text("setting"),
            body.Text("situation"),
            body.Object("about", about => new AboutInput(about.Text("kind"), about.Text("slug"))),
            body.Object("proposed", proposed => new ProposedInput(proposed.Text("title"), proposed.Text("url"), proposed.Text("description"))),
            body.Object("submitter", sender => new SubmitterInput(sender.Text("name"), sender.Text("email"), sender.Text("organisation"), sender.Text("profession"))),
            body.Flag("consent"),
            body.Flag("confirmedNoPersonalData"));
        body.RefuseOthers();
        return input;
    }

    /// <summary>Of what is said, so that another order of members or other spaces are the same request.</summary>
    public static string HashOf(SuggestionInput input) => Hash(JsonSerializer.Serialize(input, Canonical));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
