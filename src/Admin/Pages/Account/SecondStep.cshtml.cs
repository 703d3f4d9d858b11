using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Pages.SignIn;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class SecondStepModel : PageModel
{
    [FromQuery(Name = Addresses.ReturnField)]
    public string? ReturnTo { get; set; }

    public string Later => this.Local(ReturnTo);
}
