namespace Wegwijzer.Domain.Suggestions;

/// <summary>What a suggestion is for; this list is the only one.</summary>
public sealed class SuggestionKind
{
    public static readonly SuggestionKind MissingTool = new("missing-tool", "Ik mis een hulpmiddel");
    public static readonly SuggestionKind Correction = new("correction", "Er klopt iets niet");
    public static readonly SuggestionKind BrokenLink = new("broken-link", "Een link werkt niet");
    public static readonly SuggestionKind MissingInformation = new("missing-information", "Ik mis informatie");
    public static readonly SuggestionKind Question = new("question", "Ik heb een vraag");
    public static readonly SuggestionKind Other = new("other", "Iets anders");

    private SuggestionKind(string name, string label) => (Name, Label) = (name, label);

    public static IReadOnlyList<SuggestionKind> All { get; } = [MissingTool, Correction, BrokenLink, MissingInformation, Question, Other];

    /// <summary>The name in the Api, in links and in the database.</summary>
    public string Name { get; }

    /// <summary>What people choose in the form and read in the queue.</summary>
    public string Label { get; }

    public static SuggestionKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    public override string ToString() => Name;
}
