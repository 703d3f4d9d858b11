using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Wegwijzer.Admin.Pages.Items;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Common.Forms;

/// <summary>
/// One field of an item's form: label, hint, control, what is wrong and what would read easier, tied together for who hears the page:
/// <c>&lt;item-field field="field" /&gt;</c> says all of that itself; <c>&lt;item-field path="title" label="Titel" /&gt;</c> is for a field that
/// stands elsewhere than in its own form. <c>type</c> is that of an input, or <c>textarea</c>, <c>long-text</c>, <c>lines</c>, <c>select</c>,
/// <c>choices</c> (any number of boxes) or <c>flag</c>. Faults and remarks keep their place, empty, so that the page's script can fill it.
/// </summary>
[HtmlTargetElement("item-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ItemFieldTag : TagHelper
{
    /// <summary>The field with all that there is to say of it; the other attributes are then not needed.</summary>
    public FormField? Field { get; set; }

    public string Path { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public IEnumerable<NamedValue> Choices { get; set; } = [];

    /// <summary>What a select says while nothing is chosen.</summary>
    public string Blank { get; set; } = "Kies …";

    /// <summary>Which of the values this control is for, where a field has a few.</summary>
    public int Nth { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private EditModel Page => (EditModel)ViewContext.ViewData.Model!;

    private string Id => TagBuilder.CreateSanitizedId(Path, "_") + (Nth > 0 ? $"_{Nth}" : "");

    private string Value => Page.Form.All(Path).ElementAtOrDefault(Nth) ?? "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Field is { } field)
            Take(field, output.Attributes);
        var faults = Page.ShowsFaults && Nth == 0 ? Page.Check.FaultsOf(Path).ToList() : [];
        var control = Type == "choices" ? Boxes() : Control();
        foreach (var attribute in output.Attributes)
            control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        control.Attributes["aria-describedby"] = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", $"{Id}-fout", $"{Id}-opmerkingen" }.OfType<string>());
        if (faults.Count > 0)
            control.Attributes["aria-invalid"] = "true";
        output.Attributes.Clear();
        (output.TagName, output.TagMode) = (Type == "choices" ? "fieldset" : "div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "field");
        output.Attributes.SetAttribute("data-field", Path);
        if (Type == "flag")
            output.Content.AppendHtml(Line(control, Label, Id)).AppendHtml(HintText());
        else
            output.Content.AppendHtml(Text(Type == "choices" ? "legend" : "label", Label, "form-label", target: Type == "choices" ? null : Id)).AppendHtml(HintText()).AppendHtml(control);
        var fault = Text("p", string.Join(' ', faults.Select(f => f.Message)), "field-error", $"{Id}-fout");
        output.Content.AppendHtml(fault).AppendHtml(Remarks());
    }

    private void Take(FormField field, TagHelperAttributeList attributes)
    {
        (Path, Label, Hint, Blank) = (field.Path, Nth > 0 ? $"Tweede {field.Label.ToLowerInvariant()}" : field.Label, Nth > 0 ? null : field.Hint, field.Most is null ? field.Blank : "Geen");
        Choices = Page.Choices.Of(field);
        Type = field.Type switch
        {
            FieldType.LongText => "long-text",
            FieldType.Lines => "lines",
            FieldType.Flag => "flag",
            FieldType.List when field.Most is null => "choices",
            FieldType.List => "select",
            FieldType.Text when field.Of is not null || field.Choices.Count > 0 => "select",
            FieldType.Text when field.Lines > 1 => "textarea",
            FieldType.Text when field.Path.EndsWith("url", StringComparison.Ordinal) => "url",
            _ => "text",
        };
        if (Type is "textarea" or "long-text" or "lines")
            attributes.SetAttribute("rows", field.Lines);
        if (field.Longest is { } longest && Type != "lines")
            attributes.SetAttribute("maxlength", longest);
        if (field.Type == FieldType.Number)
        {
            attributes.SetAttribute("inputmode", "numeric");
            attributes.SetAttribute("maxlength", 4);
        }

        if (field.Path == "slug")
        {
            attributes.SetAttribute("autocapitalize", "none");
            attributes.SetAttribute("spellcheck", "false");
        }
    }

    private TagBuilder Remarks()
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("remarks");
        list.Attributes["id"] = $"{Id}-opmerkingen";
        foreach (var remark in Nth == 0 ? Page.Check.Remarks.Where(r => r.Path == Path).Select(r => r.Remark) : [])
            list.InnerHtml.AppendHtml(Text("li", remark.Message, "remark"));
        return list;
    }

    private TagBuilder Control()
    {
        var control = Type switch
        {
            "textarea" or "long-text" or "lines" => new TagBuilder("textarea"),
            "select" => new TagBuilder("select"),
            _ => new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing },
        };
        (control.Attributes["id"], control.Attributes["name"]) = (Id, Path);
        control.AddCssClass(Type switch { "select" => "form-select", "flag" => "form-check-input", _ => "form-control" });
        switch (Type)
        {
            case "textarea" or "long-text":
                control.Attributes["data-text"] = Type == "long-text" ? "long" : "plain";
                // A line feed right after the tag is not part of the text, so one is given away.
                control.InnerHtml.AppendHtml("\n").Append(Value);
                break;
            case "lines":
                control.InnerHtml.AppendHtml("\n").Append(string.Join('\n', Page.Form.All(Path)));
                break;
            case "select":
                control.InnerHtml.AppendHtml(Option("", Blank));
                foreach (var choice in Choices.Concat(Gone(Value.Length > 0 ? [Value] : [])))
                    control.InnerHtml.AppendHtml(Option(choice.Slug, choice.Name));
                break;
            case "flag":
                (control.Attributes["type"], control.Attributes["value"]) = ("checkbox", "true");
                if (Value == "true")
                    control.Attributes["checked"] = "checked";
                break;
            default:
                (control.Attributes["type"], control.Attributes["value"]) = (Type, Value);
                break;
        }

        return control;
    }

    private TagBuilder Boxes()
    {
        var boxes = new TagBuilder("div");
        boxes.AddCssClass("boxes");
        var chosen = Page.Form.All(Path);
        foreach (var choice in Choices.Concat(Gone(chosen)))
        {
            var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            box.AddCssClass("form-check-input");
            (box.Attributes["type"], box.Attributes["name"], box.Attributes["value"], box.Attributes["id"]) = ("checkbox", Path, choice.Slug, $"{Id}_{choice.Slug}");
            if (chosen.Contains(choice.Slug, StringComparer.Ordinal))
                box.Attributes["checked"] = "checked";
            boxes.InnerHtml.AppendHtml(Line(box, choice.Name, $"{Id}_{choice.Slug}"));
        }

        return boxes;
    }

    /// <summary>What was chosen once and is not there any more, so that whoever goes on sees it and nothing is lost unseen.</summary>
    private List<NamedValue> Gone(IEnumerable<string> chosen) =>
        [.. chosen.Where(value => Choices.All(c => c.Slug != value)).Select(value => new NamedValue(value, $"{value} (bestaat niet meer)"))];

    private IHtmlContent HintText() => Hint is null ? HtmlString.Empty : Text("p", Hint, "form-text", $"{Id}-hint");

    private TagBuilder Option(string value, string name)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (value == Value)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(name);
        return option;
    }

    private static TagBuilder Line(TagBuilder control, string label, string target)
    {
        var line = new TagBuilder("div");
        line.AddCssClass("form-check");
        line.InnerHtml.AppendHtml(control).AppendHtml(Text("label", label, "form-check-label", target: target));
        return line;
    }

    private static TagBuilder Text(string tag, string text, string style, string? id = null, string? target = null)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(style);
        if (id is not null)
            element.Attributes["id"] = id;
        if (target is not null)
            element.Attributes["for"] = target;
        element.InnerHtml.Append(text);
        return element;
    }
}
