namespace Wegwijzer.Api.Site;

/// <summary>An address with what it leads to.</summary>
public sealed record Way(string Href, string Label);
