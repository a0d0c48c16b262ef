using Pyc2c.Toolchain;

namespace Pyc2c.Tests.Toolchain;

/// <summary>What is reachable on a chip, found without its compiler.</summary>
public sealed class DeskSurveyTests
{
    private static readonly TargetCatalog Targets = new(RuntimeSources.TargetsFolder);

    private static async Task<(Survey Survey, IEnumerable<string> Files)> SurveyAsync(string source)
    {
        var options = new BuildOptions { Target = Targets.Find("esp32")!, SingleFloat = true };
        var program = new Compilation("app.py") { Text = source }.EmitC(options)!;
        var survey = await new DeskSurvey(BuildCache.OpenDefault(), options, Targets, new RuntimeSources(RuntimeSources.Home))
            .RunAsync(program, CancellationToken.None);
        return (survey, survey.Sources.Select(s => Path.GetFileName(s.Path)));
    }

    [Fact]
    public async Task TheChipsFilesComeInByWhatTheirTwinsDefine()
    {
        var (survey, files) = await SurveyAsync("from machine import Pin\nPin(2, Pin.OUT).value(1)\n");
        Assert.Contains("port_esp32.c", files);
        Assert.Contains("pin_esp32.c", files);
        Assert.DoesNotContain("pin_host.c", files);
        Assert.DoesNotContain("board_host.c", files);
        Assert.DoesNotContain("timer_esp32.c", files);
        Assert.Contains("machine_Pin_type", survey.Live.Types);
    }

    [Fact]
    public async Task WhatTheirTextNamesIsReachedToo()
    {
        var (_, files) = await SurveyAsync("import sys\nprint(sys.platform)\n");
        Assert.Contains("sys_platform_esp32.c", files);
        Assert.Contains("start.c", files);      // app_main calls main
    }

    [Fact]
    public async Task AProgramThatMakesNoSetHasNone()
    {
        var (survey, files) = await SurveyAsync("print('hello')\n");
        Assert.DoesNotContain("set_type", survey.Live.Types);
        Assert.DoesNotContain("set.c", files);
    }
}
