using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Application.Tests.Content;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Exchange;

/// <summary>The guide's own content as tables.</summary>
public sealed class EditingInASpreadsheet
{
    public static TheoryData<string> Kinds => [.. ContentKind.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_item_comes_back_as_it_went(string name)
    {
        var kind = ContentKind.Find(name)!;
        var items = ContentFolder.Read(TheFolder.Own).Value.Items.Where(i => i.Kind == kind).ToList();
        items.ShouldNotBeEmpty();
        var table = ItemTable.Write(kind, items);
        ItemTable.KindOf(table).ShouldBe(kind);
        var rows = ItemTable.Read(kind, table).Value;
        rows.Select(r => (r.Slug, r.Mark)).ShouldBe(items.Select(i => (i.Slug.Value, ItemTable.MarkOf(i))));
        foreach (var (row, item) in rows.Zip(items))
            ContentItem.Read(kind, ImportPlanner.Form(kind, [], row).ToJson()).Value.Hash.ShouldBe(item.Hash, item.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_cell_is_a_formula_a_number_or_a_date_to_a_spreadsheet(string name)
    {
        var kind = ContentKind.Find(name)!;
        using var table = new CsvParser(new StringReader(ItemTable.Write(kind, [.. ContentFolder.Read(TheFolder.Own).Value.Items.Where(i => i.Kind == kind)])), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var cells = new List<string>();
        while (table.Read())
            cells.AddRange(table.Record!);
        cells.Count.ShouldBeGreaterThan(3);
        cells.ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t".Contains(cell[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31 20 123")]
    [InlineData("-eerst")]
    [InlineData("@iemand")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("1-4")]
    [InlineData("'s avonds")]
    [InlineData("0800 2000")]
    [InlineData("een \"woord\"; en nog een")]
    public void What_looks_like_something_else_comes_back_as_it_was(string title)
    {
        var item = Given.ATool("kaart", json => json["title"] = title);
        var table = ItemTable.Write(ContentKind.Tool, [item]);
        table.ShouldNotContain($";{(title[0] is '=' or '+' or '-' or '@' ? title : "\u0000")}");
        ContentItem.Read(ContentKind.Tool, ImportPlanner.Form(ContentKind.Tool, [], ItemTable.Read(ContentKind.Tool, table).Value.Single()).ToJson()).Value.Hash.ShouldBe(item.Hash);
    }
}
