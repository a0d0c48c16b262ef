using System.Diagnostics;

namespace Pyc2c.Tests.Parsing;

/// <summary>The CPython of this machine: python3, or what PYC2C_PYTHON names.</summary>
internal static class InstalledPython
{
    private static readonly Lazy<bool> Found = new(() =>
    {
        try
        {
            using var process = Start(["-c", "import ast"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public static bool IsThere => Found.Value;

    public static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("PYC2C_PYTHON") ?? "python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["PYTHONIOENCODING"] = "utf-8:surrogateescape" },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

/// <summary>A test that needs CPython, and is skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!InstalledPython.IsThere)
        {
            Skip = "python3 is not installed";
        }
    }
}
