namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>The four schemas, so that rights can be granted per schema: the Api reads what is published and adds to what comes in.</summary>
internal static class Schemas
{
    public const string Published = "published";
    public const string Curation = "curation";
    public const string Intake = "intake";
    public const string Account = "account";

    public const string OneOpenRevision = "uq_revision_open";
    public const string RevisionNumber = "uq_revision_number";
    public const string OnePublishedRevision = "uq_revision_published";
    public const string UserEmail = "uq_user_email";
    public const string OneLinkRun = "uq_link_run_goes_on";
    public const string OneSendingPerKey = "uq_sending_key";
    public const string TitleSuffix = "_title";

    public const string OutgoingMail = "outgoing_mail";
}
