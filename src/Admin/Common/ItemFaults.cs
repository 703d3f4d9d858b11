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

    public static string Anchor(ItemForm form, Error fault)
    {
        ArgumentNullException.ThrowIfNull(form);
        return FormFields.Parts(form.Kind).Any(part => part.List == Field(fault)) ? FormRows.Anchor : TagBuilder.CreateSanitizedId(Field(fault), "_");
    }

    /// <summary>With the name of its field, as a summary needs it.</summary>
    public static string Sentence(ItemForm form, Error fault)
    {
        ArgumentNullException.ThrowIfNull(form);
        var field = Field(fault);
        var known = FormFields.Of(form.Kind).FirstOrDefault(f => f.Path == Row().Replace(field, "[]"));
        if (known is null)
            return fault.Message;
        return Row().Match(field) is { Success: true } row
            ? $"{FormFields.RowName(form.Kind, field[..row.Index])} {int.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture) + 1}, {known.Label.ToLowerInvariant()}: {fault.Message}"
            : $"{known.Label}: {fault.Message}";
    }

    [GeneratedRegex(@"\[\d+\]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ValueOfList();

    [GeneratedRegex(@"\[(?<row>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
