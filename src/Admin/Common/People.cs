namespace Wegwijzer.Admin.Common;

/// <summary>A person as a list to choose from has them.</summary>
internal static class People
{
    /// <summary>Null for nobody; what is nobody's key stands for somebody who is not there, so that choosing them is refused.</summary>
    public static Guid? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
