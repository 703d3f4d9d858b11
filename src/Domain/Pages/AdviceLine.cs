using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Pages;

/// <summary>Whom to call for advice, such as Veilig Thuis.</summary>
public sealed record AdviceLine : ContentItem
{
    public const int MaxName = 150;
    public const int MaxPhone = 20;
    public const int MaxNote = 500;
    public const int MaxPosition = 100;

    internal AdviceLine(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Phone = read.RequiredText("phone", MaxPhone);
        if (!Phone.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+'))
            read.Fault("phone", "Een telefoonnummer heeft alleen cijfers, spaties en streepjes.", "invalid-phone");
        Address = read.OptionalAddress("url");
        Note = read.OptionalText("note", MaxNote);
        Position = read.Number("position", 1, MaxPosition);
    }

    public override ContentKind Kind => ContentKind.AdviceLine;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public string Phone { get; }

    public WebAddress? Address { get; }

    public string? Note { get; }

    public int Position { get; }

    public override ItemPlace? Place => new("", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["phone"] = Phone,
        ["url"] = Address?.Value,
        ["note"] = Note,
        ["position"] = Position,
    };
}
