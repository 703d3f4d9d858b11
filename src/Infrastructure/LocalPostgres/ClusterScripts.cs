namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>
/// What runs as the server's user, in the cluster's folder ($1), with the programs of $2. The kernel does the counting: a lock lives
/// as long as a process that holds its descriptor, however that process ends.
/// </summary>
internal static class ClusterScripts
{
    /// <summary>Holds server.lock, so that nobody takes an initdb that outlives a killed starter for a finished one.</summary>
    public const string Initialise =
        """
        cd "$1" && exec 3<server.lock && flock -w 5 3 || exit 1
        exec "$2/initdb" -D cluster.new -U postgres --auth=peer --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions
        """;

    /// <summary>
    /// Shares users.lock until it holds server.lock: if the starter is killed at this moment, either the watchdog comes first and nothing
    /// starts, or it sees this server. Whoever holds server.lock knows that a postmaster.pid is a left-over, whatever process has that
    /// number today.
    /// </summary>
    public const string StartServer =
        """
        cd "$1" && exec 3<server.lock 4<users.lock >run/server.log 2>&1 </dev/null || exit 1
        flock -s -n 4 && flock -w 5 3 || { echo 'FATAL:  its locks are taken'; exit 1; }
        rm -f cluster/postmaster.pid run/.s.PGSQL.*
        programs=$2; shift 2
        exec "$programs/postgres" -D cluster -p 5432 -c listen_addresses= -c unix_socket_directories=../run \
          -c log_error_verbosity=terse -c hba_file="$PWD/pg_hba.conf" -c ident_file="$PWD/pg_ident.conf" -c max_connections=200 "$@" 4<&-
        """;

    /// <summary>
    /// A second watchdog leaves after two seconds; it waits that long because the first may be on its way out. The flock that waits for
    /// the last user does not inherit watchdog.lock, so that a killed watchdog leaves no heir that only waits.
    /// </summary>
    public const string Watch =
        """
        cd "$1" && exec 3<server.lock 4<watchdog.lock 5<users.lock >/dev/null 2>&1 </dev/null || exit 1
        flock -w 2 4 || exit 0
        flock -x 5 3<&- 4<&- || exit 1
        until flock -n 3; do
          "$2/pg_ctl" stop -D cluster -m "$3" -t 30 || "$2/pg_ctl" stop -D cluster -m immediate -t 5 || sleep 0.1
        done
        if [ "$4" = throw-away ]; then rm -rf cluster run; fi
        """;
}
