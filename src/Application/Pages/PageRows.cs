using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Application.Pages;

public sealed class AbbreviationRow : TitledRow
{
    public required string Meaning { get; init; }

    public static AbbreviationRow From(Abbreviation abbreviation)
    {
        ArgumentNullException.ThrowIfNull(abbreviation);
        return new AbbreviationRow { Slug = abbreviation.Slug.Value, Title = abbreviation.Code, Meaning = abbreviation.Meaning };
    }
}

public sealed class AdviceLineRow : TitledRow
{
    public required string Phone { get; init; }

    public static AdviceLineRow From(AdviceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new AdviceLineRow { Slug = line.Slug.Value, Title = line.Name, Phone = line.Phone };
    }
}

public sealed class PageRow : TitledRow
{
    public int Position { get; init; }

    public static PageRow From(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageRow { Slug = page.Slug.Value, Title = page.Title, Position = page.Position };
    }
}
