using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Admin.Common.Forms;

/// <summary>
/// One field of a form with its label, hint and error, tied together for who hears the page:
/// <c>&lt;field for="Input.Email" label="E-mailadres" hint="…" type="email" autocomplete="username" /&gt;</c>.
/// <c>type</c> is that of an input, or <c>textarea</c>, <c>select</c> (with <c>choices</c>) or <c>checkbox</c>; other attributes go to the control itself.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>What can be chosen in a select.</summary>
    public IEnumerable<NamedValue>? Choices { get; set; }

    /// <summary>What a select says while nothing is chosen; null where something always is.</summary>
    public string? Blank { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(For.Name, "_");

    private string? Error => ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    private string Value => (ViewContext.ModelState.TryGetValue(For.Name, out var entry) ? entry.AttemptedValue : null) ?? For.Model?.ToString() ?? "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var control = Control();
        foreach (var attribute in output.Attributes)
            control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        string[] about = [.. new[] { Hint is null ? "" : $"{Id}-hint", Error is null ? "" : $"{Id}-fout", control.Attributes.TryGetValue("aria-describedby", out var more) ? more : "" }.OfType<string>().Where(id => id.Length > 0)];
        if (about.Length > 0)
            control.Attributes["aria-describedby"] = string.Join(' ', about);
        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
            control.AddCssClass("is-invalid");
        }

        output.Attributes.Clear();
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "field");
        if (Type == "checkbox")
            Checkbox(output, control);
        else
            output.Content.AppendHtml(Text("label", Label, "form-label", target: Id)).AppendHtml(HintText()).AppendHtml(control);
        if (Error is { } error)
            output.Content.AppendHtml(Text("p", error, "field-error", $"{Id}-fout"));
    }

    private void Checkbox(TagHelperOutput output, TagBuilder control)
    {
        var line = new TagBuilder("div");
        line.AddCssClass("form-check");
        line.InnerHtml.AppendHtml(control).AppendHtml(Text("label", Label, "form-check-label", target: Id));
        output.Content.AppendHtml(line).AppendHtml(HintText());
    }

    private IHtmlContent HintText() => Hint is null ? HtmlString.Empty : Text("p", Hint, "form-text", $"{Id}-hint");

    private TagBuilder Control()
    {
        var control = Type switch
        {
            "textarea" => new TagBuilder("textarea"),
            "select" => new TagBuilder("select"),
            _ => new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing },
        };
        (control.Attributes["id"], control.Attributes["name"]) = (Id, For.Name);
        control.AddCssClass(Type switch { "select" => "form-select", "checkbox" => "form-check-input", _ => "form-control" });
        switch (Type)
        {
            case "textarea":
                // A line feed right after the tag is not part of the text, so one is given away.
                control.InnerHtml.AppendHtml("\n").Append(Value);
                break;
            case "select":
                Fill(control);
                break;
            case "checkbox":
                (control.Attributes["type"], control.Attributes["value"]) = ("checkbox", "true");
                if (For.Model is true)
                    control.Attributes["checked"] = "checked";
                break;
            default:
                control.Attributes["type"] = Type;
                // A password is never written back.
                if (Type != "password")
                    control.Attributes["value"] = Value;
                break;
        }

        return control;
    }

    private void Fill(TagBuilder select)
    {
        if (Blank is not null)
            select.InnerHtml.AppendHtml(Option("", Blank));
        foreach (var choice in Choices ?? [])
            select.InnerHtml.AppendHtml(Option(choice.Slug, choice.Name));
    }

    private TagBuilder Option(string value, string name)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (value == Value)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(name);
        return option;
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
