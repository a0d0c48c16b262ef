using Spectre.Console;

namespace Pyc2c.Cli;

/// <summary>
/// Shows how far work of some seconds is: the compilation of the C runtime, once a target and mode, or a build of firmware. Silent
/// unless standard error is a terminal.
/// </summary>
internal static class BuildProgress
{
    /// <summary>Runs work that reports how many steps are done, of how many.</summary>
    public static T Show<T>(string what, Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work((_, _) => { }).GetAwaiter().GetResult();
        }
        using var line = new Line(what);
        return work(line.Report).GetAwaiter().GetResult();
    }

    /// <summary>The progress bar appears with the first step, so that a build without any costs nothing.</summary>
    private sealed class Line(string what) : IDisposable
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
                task!.MaxValue = of;
                task.Value = done;
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
                task = context.AddTask(Markup.Escape(what), maxValue: of);
                started.Set();
                finished.Wait();
            }));
            started.Wait();
            return run;
        }
    }
}
