using FluentValidation;

namespace Wegwijzer.Application.Common;

public enum ListOrder
{
    /// <summary>As the guide has it: named settings before the general one, then what names the age, then step, position and slug.</summary>
    Guide,

    Title,

    /// <summary>The last changed first.</summary>
    Newest,

    /// <summary>What fits a text best first; without one, as the guide has it.</summary>
    Relevance,
}

/// <summary>A message that asks for one page of a list.</summary>
public interface IPaged
{
    /// <summary>From 1.</summary>
    int Page { get; }

    int PageSize { get; }
}

public static class Paging
{
    public const int MaxPageSize = 100;

    /// <summary>So high that no list gets there, and so low that a page's offset stays a number.</summary>
    public const int MaxPage = 1_000_000;

    public static int Offset(this IPaged paged)
    {
        ArgumentNullException.ThrowIfNull(paged);
        return (paged.Page - 1) * paged.PageSize;
    }

    /// <summary>The page that was asked for of a list without filters.</summary>
    internal static ListPage<T> PageOf<T>(this IPaged paged, IEnumerable<T> all)
    {
        var items = all.ToList();
        return new ListPage<T>([.. items.Skip(paged.Offset()).Take(paged.PageSize)], items.Count, null, null, [], []);
    }

    /// <summary>The page that was asked for of a list that only a text narrows down; where that leaves nothing, without it there are <paramref name="all"/>.</summary>
    internal static ListPage<T> PageOf<T>(this IPaged paged, IEnumerable<T> found, int all)
    {
        var page = paged.PageOf(found);
        return page.Total == 0 && all > 0 ? page with { Relaxations = [new Relaxation("q", all)] } : page;
    }
}

internal abstract class PagedValidator<T> : AbstractValidator<T>
    where T : IPaged
{
    protected PagedValidator()
    {
        RuleFor(q => q.Page).InclusiveBetween(1, Paging.MaxPage);
        RuleFor(q => q.PageSize).InclusiveBetween(1, Paging.MaxPageSize);
    }
}
