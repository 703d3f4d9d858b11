namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>The local PostgreSQL can't be used. The message is one sentence: what is wrong, and what to do.</summary>
public sealed class LocalPostgresException : Exception
{
    public LocalPostgresException()
    {
    }

    public LocalPostgresException(string message)
        : base(message)
    {
    }

    public LocalPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
