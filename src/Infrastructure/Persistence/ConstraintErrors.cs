using Npgsql;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>The errors that stand for the constraints of the database; a constraint without one is a bug and stays an exception.</summary>
internal static class ConstraintErrors
{
    public static Error? Of(PostgresException refusal) => refusal.SqlState switch
    {
        PostgresErrorCodes.ForeignKeyViolation => DatabaseErrors.BrokenReference,
        PostgresErrorCodes.UniqueViolation when refusal.ConstraintName is Schemas.OneOpenRevision or Schemas.RevisionNumber => DatabaseErrors.SecondDraft,
        PostgresErrorCodes.UniqueViolation when refusal.ConstraintName?.EndsWith(Schemas.TitleSuffix, StringComparison.Ordinal) == true => DatabaseErrors.TitleTaken,
        PostgresErrorCodes.UniqueViolation when refusal.ConstraintName == Schemas.UserEmail => UserErrors.EmailTaken,
        PostgresErrorCodes.UniqueViolation when refusal.ConstraintName == Schemas.OneLinkRun => LinkErrors.AlreadyRunning,
        PostgresErrorCodes.UniqueViolation => DatabaseErrors.Duplicate,
        PostgresErrorCodes.CheckViolation when refusal.ConstraintName == LastBeheerder.Constraint => UserErrors.LastBeheerder,
        _ => null,
    };
}
