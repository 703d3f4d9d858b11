using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.WebEncoders;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Infrastructure.Accounts;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Jobs;

Activity.DefaultIdFormat = ActivityIdFormat.W3C;
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    await using var database = await GuideDatabase.AttachAsync(builder);

    builder.Services.AddApplication().AddInfrastructure(database).AddStoredKeys().AddBackgroundWork(builder.Configuration);
    builder.Services.AddSignIn(AdminAddress.From(builder.Configuration));
    builder.Services.AddSingleton<PublicSite>();
    builder.Services.AddAuthorization(PageAccess.Configure);
    builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalRecorder>();
    builder.Services.AddRazorPages(pages =>
    {
        pages.Conventions.AddFolderRouteModelConvention("/", Addresses.Apply);
        PageAccess.Apply(pages.Conventions);
    }).AddMvcOptions(PageAccess.Record);
    // Dutch has ë and ’: the page is UTF-8, so they need no escape.
    builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));

    var app = builder.Build();
    if (args is [FirstUserLinks.Command, ..])
    {
        await database.PrepareAsync(app.Services);
        await PrintAsync(await FirstUserLinks.MakeAsync(app.Services) ?? "There is a beheerder already, or the database was not migrated yet: nothing was made.");
        return 0;
    }

    if (await Commands.RunAsync(app, args))
        return 0;

    app.UseTrustedProxies(app.Configuration);
    app.UseExceptionHandler(Addresses.Error(StatusCodes.Status500InternalServerError));
    app.UseStatusCodePagesWithReExecute(Addresses.Errors + "/{0}");
    app.UseAdminSurface();
    app.UseCookiePolicy();
    app.UseStaticFiles();
    app.UseRouting();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapRazorPages();
    app.MapHealth();

    await database.PrepareAsync(app.Services);
    if (await FirstUserLinks.MakeAsync(app.Services) is { } firstUser)
        await PrintAsync(firstUser);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (Commands.Explain(failure) is { } sentence)
{
#pragma warning disable RS0030 // An entry point tells its operator in one sentence why it can't go on.
    await Console.Error.WriteLineAsync(sentence);
#pragma warning restore RS0030
    return 1;
}

#pragma warning disable RS0030 // To whoever runs this, and into no log that travels further.
static Task PrintAsync(string sentence) => Console.Out.WriteLineAsync(sentence);
#pragma warning restore RS0030

/// <summary>Where the project group looks after the guide.</summary>
public partial class Program;
