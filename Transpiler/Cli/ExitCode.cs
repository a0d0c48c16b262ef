namespace Pyc2c.Cli;

/// <summary>What the command line answers to the shell. <c>run</c> passes the program's own code through.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Diagnostics, or an uncaught Python exception.</summary>
    public const int Failed = 1;

    public const int Usage = 2;

    public const int MissingTool = 3;
}

/// <summary>The command line asks for something that is not there.</summary>
internal sealed class UsageException(string message) : Exception(message);
