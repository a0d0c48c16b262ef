using System.Text;
using System.Text.RegularExpressions;

namespace Pyc2c.Toolchain.Idf;

/// <summary>How ESP-IDF is configured for a program: options, flash layout, and the options that the project adds.</summary>
internal static partial class SdkConfig
{
    /// <summary>The rows of the table that the board on the desk has as well: <c>partitions.def</c> of module <c>esp32</c>.</summary>
    public static string Partitions(string modulesFolder)
    {
        var rows = PartitionRow().Matches(File.ReadAllText(Path.Combine(modulesFolder, "esp32", "partitions.def")));
        return $"# Name,Type,SubType,Offset,Size\n{string.Concat(rows.Select(row => row.Groups["fields"].Value + "\n"))}";
    }

    public const string Kconfig = """
        menu "Python program"
            config PYC2C_HEAP_RESERVE
                int "Bytes of internal RAM that the Python heap leaves to ESP-IDF"
                default 98304 if ESP_WIFI_ENABLED || BT_ENABLED
                default 65536 if FATFS_LFN_HEAP
                default 32768
        endmenu

        """;

    private const string Always = """
        CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y
        CONFIG_PARTITION_TABLE_CUSTOM=y
        CONFIG_PARTITION_TABLE_CUSTOM_FILENAME="partitions.csv"
        # Python's calls are on this stack.
        CONFIG_ESP_MAIN_TASK_STACK_SIZE=24576
        # time.sleep_ms(1) is one tick.
        CONFIG_FREERTOS_HZ=1000
        # A loop that never sleeps is no error in Python.
        CONFIG_ESP_TASK_WDT_CHECK_IDLE_TASK_CPU0=n
        CONFIG_ESP_TASK_WDT_CHECK_IDLE_TASK_CPU1=n
        # The console is the program's.
        CONFIG_LOG_DEFAULT_LEVEL_WARN=y
        CONFIG_BOOTLOADER_LOG_LEVEL_WARN=y
        """;

    /// <param name="modules">Options that modules of the program need.</param>
    /// <param name="users">The user's own, which come last and win.</param>
    public static string Write(BuildOptions options, IEnumerable<string> modules, string? users)
    {
        var text = new StringBuilder("# Written by pyc2c. A file of this name beside the program is appended.\n")
            .Append($"CONFIG_IDF_TARGET=\"{options.Target.IdfTarget}\"\n")
            .Append(Always).Append('\n')
            .Append(options.Release ? "CONFIG_COMPILER_OPTIMIZATION_SIZE=y\n" : "CONFIG_COMPILER_OPTIMIZATION_DEBUG=y\n");
        foreach (var option in modules)
        {
            text.Append(option).Append('\n');
        }
        return users is null ? text.ToString() : text.Append("\n# The program's own:\n").Append(users.TrimEnd()).Append('\n').ToString();
    }

    [GeneratedRegex(@"^PARTITION\((?<fields>.*)\)", RegexOptions.Multiline)]
    private static partial Regex PartitionRow();
}
