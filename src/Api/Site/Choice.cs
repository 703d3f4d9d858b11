namespace Wegwijzer.Api.Site;

/// <summary>A choice in a form.</summary>
public sealed record Choice(string Value, string Label, bool Chosen);
