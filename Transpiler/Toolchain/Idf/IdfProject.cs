using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pyc2c.Toolchain.Idf;

/// <summary>One file of a project.</summary>
/// <param name="Path">Inside the project, with slashes.</param>
internal sealed record ProjectFile(string Path, string Text);

/// <summary>
/// The files of an ESP-IDF project for one program:
/// <code>
/// CMakeLists.txt  sdkconfig.defaults  partitions.csv
/// main/                            the program's C, and the types that it reaches
/// components/pyc2c/Runtime.C/      those files of the runtime and of the modules that it reaches,
/// components/pyc2c/Runtime.Modules/NAME/                               with their headers
/// components/pyc2c/prototypes/     what the stubs declare, included in front of them
/// </code>
/// A C file of the platform says in its first comment which components of ESP-IDF it needs (<c>esp-idf components: esp_timer</c>) and which
/// options (<c>esp-idf sdkconfig: CONFIG_BT_ENABLED=y</c>): the firmware has no others.
/// </summary>
internal sealed partial class IdfProject
{
    private const string Component = "components/pyc2c/", Runtime = "Runtime.C";

    private readonly BuildOptions options;
    private readonly INativeProgram program;
    private readonly IReadOnlyList<CSource> sources;
    private readonly string runtimeFolder;

    /// <summary>The modules' folders inside the component, by module.</summary>
    private readonly Dictionary<NativeModule, string> folders = [];

    /// <summary>Everything but what is the same for all programs; in the order in which it was found.</summary>
    private readonly Dictionary<string, string> files = [];

    private IdfProject(BuildOptions options, string runtimeFolder, INativeProgram program, IReadOnlyList<CSource> sources)
    {
        this.options = options;
        this.program = program;
        this.sources = sources;
        this.runtimeFolder = runtimeFolder;
        foreach (var module in program.Modules)
        {
            var taken = folders.Keys.Count(m => m.Name == module.Name);
            folders.Add(module, $"Runtime.Modules/{module.Name}{(taken == 0 ? "" : $"_{taken + 1}")}");
        }
    }

    /// <param name="name">The program's name, of which the project's is made.</param>
    /// <param name="userFolder">The program's folder: its <c>partitions.csv</c> replaces the one written here, and its
    /// <c>sdkconfig.defaults</c> is appended.</param>
    public static IReadOnlyList<ProjectFile> Write(
        string name, string userFolder, BuildOptions options, RuntimeSources runtime, INativeProgram program, Survey survey)
    {
        var project = new IdfProject(options, runtime.RuntimeFolder, program, survey.Sources);
        project.AddTop(name, userFolder);
        project.AddMain(program.EmitTypes(survey.Live));
        project.AddComponent();
        return [.. project.files.Select(file => new ProjectFile(file.Key, file.Value))];
    }

    // ---- the project ----

    private void AddTop(string name, string userFolder)
    {
        files["CMakeLists.txt"] = $$"""
            # Written by pyc2c.
            cmake_minimum_required(VERSION 3.16)
            set(COMPONENTS main)
            include($ENV{IDF_PATH}/tools/cmake/project.cmake)
            if("$ENV{IDF_VERSION}" VERSION_LESS "{{EspIdf.Oldest}}")
                message(FATAL_ERROR "This project needs ESP-IDF {{EspIdf.Oldest}} or later, and this is $ENV{IDF_VERSION}.")
            endif()
            project({{ProjectName(name)}})

            """;
        files["sdkconfig.defaults"] = SdkConfig.Write(options, Named("sdkconfig"), UsersFile(userFolder, "sdkconfig.defaults"));
        files["partitions.csv"] = UsersFile(userFolder, "partitions.csv") ?? SdkConfig.Partitions(RuntimeSources.ModulesFolder);
    }

    private static string? UsersFile(string folder, string name) =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private static string ProjectName(string name)
    {
        var letters = name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_');
        return name.Length == 0 ? "firmware" : string.Concat(letters);
    }

    /// <summary>What the platform's files ask for, each thing once.</summary>
    private SortedSet<string> Named(string what)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources.Where(s => s.Backend is not null))
        {
            foreach (var match in Request().Matches(File.ReadAllText(source.Path)).Where(m => m.Groups["what"].Value == what))
            {
                all.UnionWith(match.Groups["names"].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return all;
    }

    // ---- the program ----

    private void AddMain(CFile types)
    {
        IReadOnlyList<CFile> generated = [.. program.Files, types];
        foreach (var file in generated)
        {
            files[$"main/{file.Name}"] = file.Text;
        }
        var includes = (string[])[Runtime, .. folders.Values];
        files["main/CMakeLists.txt"] = $$"""
            # Written by pyc2c.
            set(sources
            {{List(generated.Select(f => f.Name))}})
            idf_component_register(
                SRCS ${sources}
                PRIV_REQUIRES pyc2c
                WHOLE_ARCHIVE)
            {{CompileOptions(includes.Select(i => $"../{Component}{i}"))}}
            """;
        foreach (var file in generated)
        {
            AddHeaders(file.Text, [(runtimeFolder, Runtime), .. folders.Select(f => (f.Key.Folder, f.Value))]);
        }
    }

    // ---- runtime and modules ----

    private void AddComponent()
    {
        // Of the built-ins first, then of each module: the files that share prototypes.
        var groups = sources.GroupBy(FolderOf).OrderBy(g => g.Key != Runtime).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        StringBuilder sets = new(), properties = new();
        foreach (var group in groups)
        {
            var name = NameOf(group.Key);
            var prelude = group.First().Prelude;
            files[$"{Component}prototypes/{name}.h"] = prelude;
            AddHeaders(prelude, [(runtimeFolder, Runtime)]);
            foreach (var source in group)
            {
                AddSource(source, group.Key);
            }
            sets.Append(CultureInfo.InvariantCulture, $"set({name}_sources\n{List(group.Select(s => PathIn(group.Key, s)))})\n");
            properties.Append(CultureInfo.InvariantCulture, $$"""
                set_source_files_properties(${{{name}}_sources} PROPERTIES
                    COMPILE_OPTIONS "-include;${CMAKE_CURRENT_LIST_DIR}/prototypes/{{name}}.h")

                """);
        }
        files[Component + "Kconfig"] = SdkConfig.Kconfig;
        files[Component + "CMakeLists.txt"] = $$"""
            # Written by pyc2c.
            {{sets}}set(components {{string.Join(' ', Named("components"))}})
            idf_component_register(
                SRCS {{string.Join(' ', groups.Select(g => $"${{{NameOf(g.Key)}_sources}}"))}}
                PRIV_REQUIRES ${components}
                WHOLE_ARCHIVE)
            {{CompileOptions(folders.Values.Prepend(Runtime))}}{{properties}}
            """;
    }

    private static string NameOf(string folder) => folder == Runtime ? "builtins" : Path.GetFileName(folder);

    private string FolderOf(CSource source) => Path.GetDirectoryName(source.Path) == runtimeFolder
        ? Runtime
        : folders[program.Modules.First(m => m.Folder == Path.GetDirectoryName(source.Path)
            && m.HasSource(Path.GetFileNameWithoutExtension(source.Path)))];

    private static string PathIn(string folder, CSource source) => $"{folder}/{Path.GetFileName(source.Path)}";

    private void AddSource(CSource source, string folder)
    {
        var text = File.ReadAllText(source.Path);
        files[Component + PathIn(folder, source)] = text;
        // Those of modules that its own imports too.
        var others = source.Headers.Select(h => Path.GetDirectoryName(h)!).Distinct()
            .Select(from => (from, folders[program.Modules.First(m => m.Folder == from)]));
        AddHeaders(text, [(Path.GetDirectoryName(source.Path)!, folder), .. others, (runtimeFolder, Runtime)]);
    }

    /// <summary>The headers that a text includes, and those that they include; a quoted name that is in none of the folders is the system's.</summary>
    private void AddHeaders(string text, IReadOnlyList<(string From, string To)> places)
    {
        foreach (var name in Include().Matches(text).Select(m => m.Groups["name"].Value))
        {
            if (places.FirstOrDefault(p => File.Exists(Path.Combine(p.From, name))) is { From: { } from, To: var to }
                && files.TryAdd($"{Component}{to}/{name}", ""))
            {
                var header = File.ReadAllText(Path.Combine(from, name));
                files[$"{Component}{to}/{name}"] = header;
                AddHeaders(header, [(from, to), .. places]);
            }
        }
    }

    // ---- pieces of CMake ----

    private static string List(IEnumerable<string> names) => string.Join('\n', names.Select(n => $"    \"{n}\""));

    private string CompileOptions(IEnumerable<string> includes) => $$"""
        target_compile_options(${COMPONENT_LIB} PRIVATE
            {{string.Join(' ', options.CompilerFlags)}} -Wno-error
            {{string.Join("\n    ", includes.Select(QuoteFolder))}})

        """;

    /// <summary>Where quoted includes are looked up. CMake would drop the second of two equal words.</summary>
    private static string QuoteFolder(string path) => $"\"SHELL:-iquote \\\"${{CMAKE_CURRENT_LIST_DIR}}/{path}\\\"\"";

    [GeneratedRegex("""^\s*#\s*include\s*"(?<name>[^"]+)"\s*""", RegexOptions.Multiline)]
    private static partial Regex Include();

    [GeneratedRegex(@"esp-idf (?<what>components|sdkconfig):(?<names>[^*\n]*)")]
    private static partial Regex Request();
}
