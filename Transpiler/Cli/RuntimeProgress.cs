using Spectre.Console;

namespace Pyc2c.Cli;

/// <summary>
/// Shows how far the compilation of the C runtime is: it takes seconds once a target and mode, and nothing afterwards. Silent
/// unless standard error is a terminal.
/// </summary>
internal static class RuntimeProgress
{
    /// <summary>Runs work that reports how many files are done, of how many.</summary>
    public static T Show<T>(string target, Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work((_, _) => { }).GetAwaiter().GetResult();
        }
        using var line = new Line(target);
        return work(line.Report).GetAwaiter().GetResult();
    }

    /// <summary>The progress bar appears with the first file, so that a build without any costs nothing.</summary>
    private sealed class Line(string target) : IDisposable
    {
        private readonly Lock gate = new();
        private readonly ManualResetEventSlim finished = new();
        private ProgressTask? task;
        private Task? display;

        public void Report(int done, int of)
        {
            lock (gate)
            {
                display ??= Start(of);
                task!.Value = done;
            }
        }

        public void Dispose()
        {
            finished.Set();
            display?.Wait();
            finished.Dispose();
        }

        private Task Start(int of)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            using var started = new ManualResetEventSlim();
            var run = Task.Run(() => console.Progress().AutoClear(true).Start(context =>
            {
                task = context.AddTask($"Compiling the runtime for {Markup.Escape(target)}", maxValue: of);
                started.Set();
                finished.Wait();
            }));
            started.Wait();
            return run;
        }
    }
}
