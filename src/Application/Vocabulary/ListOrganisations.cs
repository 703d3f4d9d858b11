using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Vocabulary;

/// <param name="Text">Narrows down to organisations with this in one of their names; null for all.</param>
public sealed record ListOrganisationsQuery(string? Text, int Page, int PageSize) : IRequest<Result<ListPage<OrganisationResponse>>>, IPaged;

internal sealed class ListOrganisationsValidator : PagedValidator<ListOrganisationsQuery>;

internal sealed class ListOrganisationsHandler(GuideSnapshot guide) : IRequestHandler<ListOrganisationsQuery, Result<ListPage<OrganisationResponse>>>
{
    public Task<Result<ListPage<OrganisationResponse>>> Handle(ListOrganisationsQuery request, CancellationToken cancellationToken)
    {
        var organisations = guide.Vocabulary.Organisations
            .Where(o => request.Text is null || o.Synonyms.Append(o.Name).Any(name => PlainText.Contains(name, request.Text)))
            .Select(o => new OrganisationResponse(
                o.Slug.Value, o.Name, o.Address?.Value, guide.Tools.Count(GuideFilter.Trait("organisation", o.Slug.Value)), ToolsLink.To("organisation", o.Slug.Value)));
        return Task.FromResult(Result<ListPage<OrganisationResponse>>.Success(request.PageOf(organisations, guide.Vocabulary.Organisations.Count)));
    }
}
