using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>Who may open which page. Nobody may, unless signed in; what a role may do is for the use cases to say as well.</summary>
internal static class PageAccess
{
    public static void Configure(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.FallbackPolicy = options.DefaultPolicy = Policy(Role.Redacteur);
        foreach (var role in Enum.GetValues<Role>())
            options.AddPolicy(role.ToString(), Policy(role));
    }

    public static void Apply(PageConventionCollection conventions)
    {
        foreach (var (page, entry) in Addresses.Pages)
        {
            if (entry.IsOpen)
                conventions.AllowAnonymousToPage(page);
            else
                conventions.AuthorizePage(page, entry.Needs.ToString());
        }
    }

    public static void Record(MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Filters.Add<ForgeryRecorder>();
        options.Filters.Add<PageGate>();
    }

    private static AuthorizationPolicy Policy(Role role) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => context.User.FindActor()?.Role >= role).Build();
}

/// <summary>Leads who must do something first there: adding a second step, or giving their password again.</summary>
internal sealed class PageGate : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (entry, user, request) = (Addresses.Pages[context.ActionDescriptor.ViewEnginePath], context.HttpContext.User, context.HttpContext.Request);
        if (!entry.IsOpen && !entry.IsOfAccount && user.LacksSecondStep())
            context.Result = new LocalRedirectResult(Addresses.AddSecondStep);
        else if (entry.NeedsConfirmation && !user.IsConfirmed())
            context.Result = new LocalRedirectResult(Addresses.Returning(Addresses.Confirm, request.Path));
        return context.Result is null ? next() : Task.CompletedTask;
    }
}

/// <summary>Keeps in the audit trail who was refused a page.</summary>
internal sealed class RefusalRecorder : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inner = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Forbidden && context.User.FindActor() is { } actor)
            await context.RequestServices.GetRequiredService<IMediator>().Send(new RefusePageCommand(context.Request.Path, actor), CancellationToken.None);
        await inner.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>Keeps in the audit trail whose form did not come from a page of ours.</summary>
internal sealed class ForgeryRecorder(IMediator mediator) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.User.FindActor() is { } actor)
            await mediator.Send(new RefusePageCommand(context.HttpContext.Request.Path, actor), CancellationToken.None);
        await next();
    }
}
