// The tools for youth health care about poverty, for a child of six:  dotnet run --project clients/csharp/Example -- http://localhost:5080
using Wegwijzer.Client;
using Wegwijzer.Client.Models;

using var http = new HttpClient();
var api = WegwijzerClient.At(new Uri(args.Length > 0 ? args[0] : "http://localhost:5080"), http);

var list = await api.Api.V1.Tools.GetAsync(request =>
{
    request.QueryParameters.Setting = ["jgz"];
    request.QueryParameters.Situation = ["armoede"];
    request.QueryParameters.Age = ["6"];
});
foreach (var tool in list!.Items!)
    Console.WriteLine($"{tool.Title}: {tool.Url ?? "geen adres bekend"}");

try
{
    await api.Api.V1.Tools["bestaat-niet"].GetAsync();
}
catch (Problem problem)
{
    Console.WriteLine($"{problem.Status} {problem.Type}");
}
