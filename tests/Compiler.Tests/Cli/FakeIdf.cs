using System.Buffers.Binary;
using System.Globalization;

namespace Pyc2c.Tests.Cli;

/// <summary>
/// Stands for an installed ESP-IDF: an <c>idf.py</c> that writes down how it was called and leaves what the real one leaves, or fails as it does.
/// </summary>
internal sealed class FakeIdf
{
    private const int Slot = 0x180000;

    private readonly string folder;

    public FakeIdf(CommandLine pyc2c)
    {
        folder = pyc2c.Folder.CreateSubdirectory("esp-idf").FullName;
        WriteTable();
        WriteScript("tools/idf.py", $$"""
            #!/bin/sh
            here={{folder}}
            echo "$*" >>"$here/calls"
            [ "$1" = --version ] && cat "$here/version" && exit
            project=$2
            [ -f "$here/says" ] && cat "$here/says"
            code=0
            [ -f "$here/code" ] && code=$(cat "$here/code")
            [ "$3" = build ] || exit "$code"
            mkdir -p "$project/build/partition_table"
            cp "$here/table.bin" "$project/build/partition_table/partition-table.bin"
            truncate -s "$(cat "$here/size")" "$project/build/app.bin"
            echo elf >"$project/build/app.elf"
            echo '{"app_bin": "app.bin", "app_elf": "app.elf", "monitor_toolprefix": "fake-elf-"}' >"$project/build/project_description.json"
            exit "$code"
            """);
        Version = "6.0.2";
        ImageSize = 200_000;
    }

    public string Tools => Path.Combine(folder, "tools");

    public string Version { set => Write("version", $"ESP-IDF v{value}\n"); }

    public int ImageSize { set => Write("size", value.ToString(CultureInfo.InvariantCulture)); }

    /// <summary>What it prints.</summary>
    public string Says { set => Write("says", value); }

    public int ExitCode { set => Write("code", value.ToString(CultureInfo.InvariantCulture)); }

    /// <summary>The arguments of each call, without the question for its version.</summary>
    public string[] Calls =>
        [.. File.ReadAllLines(Path.Combine(folder, "calls")).Where(call => call != "--version")];

    /// <summary>In front of PATH, as export.sh leaves it.</summary>
    public void PutOnPath(CommandLine pyc2c) =>
        pyc2c.Variables["PATH"] = $"{Tools}:{Environment.GetEnvironmentVariable("PATH")}";

    /// <summary>As a folder that IDF_PATH names, in a shell without its environment.</summary>
    public void PutInVariable(CommandLine pyc2c)
    {
        pyc2c.Variables["IDF_PATH"] = folder;
        Write("export.sh", $"echo 'Setting IDF_PATH'\nexport PATH={Tools}:$PATH\n");
    }

    public void WriteScript(string name, string text)
    {
        Write(name, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(folder, name), (UnixFileMode)0b111_101_101);
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A partition for data, two slots for programs, and the end of the table.</summary>
    private void WriteTable()
    {
        var table = new byte[128];
        table.AsSpan().Fill(0xFF);
        (byte Type, uint Size)[] rows = [(1, 0x6000), (0, Slot), (0, Slot)];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = table.AsSpan(i * 32);
            (row[0], row[1], row[2]) = (0xAA, 0x50, rows[i].Type);
            BinaryPrimitives.WriteUInt32LittleEndian(row[8..], rows[i].Size);
        }
        File.WriteAllBytes(Path.Combine(folder, "table.bin"), table);
    }
}
