using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wegwijzer.Admin.Common.Charts;

/// <summary>Letters within a picture: Razor keeps the name of SVG's own element for itself.</summary>
[HtmlTargetElement("svg-text")]
public sealed class SvgTextTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "text";
    }
}
