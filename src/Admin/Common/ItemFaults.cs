using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>What is wrong with a form, led to its field.</summary>
internal static partial class ItemFaults
{
    /// <summary>The field that a fault belongs to: of one value of a list, and of an age as a whole, that is the field itself.</summary>
    public static string Field(Error fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var path = ValueOfList().Replace(fault.Field ?? "", "");
        return path == "age" || path.EndsWith(".age", StringComparison.Ordinal) ? path + ".from" : path;
    }

    public static string Anchor(Error fault) => Field(fault) is "placements" ? "plekken" : TagBuilder.CreateSanitizedId(Field(fault), "_");

    /// <summary>With the name of its field, as a summary needs it.</summary>
    public static string Sentence(ItemForm form, Error fault)
    {
        ArgumentNullException.ThrowIfNull(form);
        var field = Field(fault);
        var known = FormFields.Of(form.Kind).FirstOrDefault(f => f.Path == Row().Replace(field, "[]"));
        var row = Row().Match(field) is { Success: true } place ? $"Plek {int.Parse(place.Groups["row"].Value, CultureInfo.InvariantCulture) + 1}, " : "";
        return known is null ? fault.Message : $"{(row.Length > 0 ? row + known.Label.ToLowerInvariant() : known.Label)}: {fault.Message}";
    }

    [GeneratedRegex(@"\[\d+\]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ValueOfList();

    [GeneratedRegex(@"\[(?<row>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
