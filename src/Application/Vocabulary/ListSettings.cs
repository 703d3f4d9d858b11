using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Vocabulary;

/// <param name="Text">Narrows down to settings with this in their name or in one of their professions; null for all.</param>
public sealed record ListSettingsQuery(string? Text, int Page, int PageSize) : IRequest<Result<ListPage<SettingResponse>>>, IPaged;

internal sealed class ListSettingsValidator : PagedValidator<ListSettingsQuery>;

internal sealed class ListSettingsHandler(GuideSnapshot guide) : IRequestHandler<ListSettingsQuery, Result<ListPage<SettingResponse>>>
{
    public Task<Result<ListPage<SettingResponse>>> Handle(ListSettingsQuery request, CancellationToken cancellationToken)
    {
        var settings = guide.Vocabulary.Settings
            .Where(s => request.Text is null || s.Professions.Append(s.Name).Any(name => PlainText.Contains(name, request.Text)))
            .Select(s => new SettingResponse(
                s.Slug.Value,
                s.Name,
                s.IsGeneral,
                s.Description,
                s.Professions,
                guide.Tools.Count(new GuideFilter { Settings = [s.Slug.Value], WithGeneral = false }),
                ToolsLink.To("setting", s.Slug.Value)));
        return Task.FromResult(Result<ListPage<SettingResponse>>.Success(request.PageOf(settings, guide.Vocabulary.Settings.Count)));
    }
}
