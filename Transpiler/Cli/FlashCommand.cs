using System.CommandLine;
using Pyc2c.Toolchain;
using Pyc2c.Toolchain.Idf;

namespace Pyc2c.Cli;

/// <summary><c>pyc2c flash</c> and <c>pyc2c monitor</c>: a program on its way to a chip, and what the chip says.</summary>
internal static class FlashCommand
{
    public static Command Create() => Create(
        "flash", "Build if needed, and write the firmware to a board.",
        (builder, place, options, folder) => Directory.Exists(place)
            ? new Firmware(Find(place))
            : Firmware.Build(builder, place, OfChip(options()), folder),
        (firmware, port) => firmware.Flash(port));

    public static Command CreateMonitor() => Create(
        "monitor", "Show what a board prints; the addresses of a crash become lines of Python.",
        (_, place, options, folder) => new Firmware(Find(Directory.Exists(place) ? place : folder ?? Firmware.FolderOf(place, OfChip(options())))),
        (firmware, port) => firmware.Monitor(port));

    private static Command Create(
        string name, string description,
        Func<ProgramBuilder, string, Func<BuildOptions>, string?, Firmware?> find, Action<Firmware, SerialPort> run)
    {
        var program = new Argument<string>("app.py") { Description = "The program, or the folder of its project." };
        var output = new Option<string?>("--output", "-o") { Description = "The folder of the project, if it is not the usual one.", HelpName = "PATH" };
        var settings = new BuildSettings();
        var serial = new SerialSettings();
        var command = new Command(name, description) { program, output };
        settings.AddTo(command);
        serial.AddTo(command);
        command.SetAction(parsed =>
        {
            var builder = new ProgramBuilder();
            var firmware = find(builder, parsed.GetValue(program)!, () => settings.Read(parsed, builder.Targets), parsed.GetValue(output));
            if (firmware is null)
            {
                return ExitCode.Failed;
            }
            run(firmware, serial.Read(parsed));
            return ExitCode.Fine;
        });
        return command;
    }

    private static BuildOptions OfChip(BuildOptions options) => options.Target.IdfTarget is not null
        ? options
        : throw new UsageException($"'{options.Target.Name}' is no chip; name one with --target, such as esp32");

    private static ProjectFolder Find(string folder) =>
        ProjectFolder.Find(folder) ?? throw new UsageException($"there is no project in '{folder}'; 'pyc2c build' writes one");
}
