// The stages recurse over trees, and a source may nest as deeply as the parser allows.

namespace Pyc2c;

/// <summary>Runs work on a thread whose stack holds the deepest tree that the parser lets through.</summary>
internal static class LargeStack
{
    private const int Size = 512 * 1024 * 1024;

    [ThreadStatic]
    private static bool _isLarge;

    public static void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    public static T Run<T>(Func<T> work)
    {
        if (_isLarge)
        {
            return work();
        }
        var result = default(T);
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                _isLarge = true;
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    error = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        error?.Throw();
        return result!;
    }
}
