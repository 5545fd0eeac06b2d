"""Commands with what they cost, and what each module of a build costs."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

# Runs the compiler and notes what each call costs. Bash, because it starts in a millisecond.
WRAPPER = """#!/bin/bash
module= kind=compile previous=
for argument; do
    [ "$previous" = -module-name ] && module=$argument
    [ "$argument" = -emit-executable ] && kind=link
    previous=$argument
done
TIMEFORMAT='%R %U %S'
{ time {compiler} "$@" 2>&3; } 3>&2 2>"{log}/$$.time"
status=$?
echo "$module $kind" >"{log}/$$.name"
exit $status
"""


class Cost:
    """Wall and processor seconds (user and system, of the command and all that it started)."""

    def __init__(self, wall=0.0, cpu=0.0):
        self.wall, self.cpu = wall, cpu

    def __add__(self, other):
        return Cost(self.wall + other.wall, self.cpu + other.cpu)

    def __sub__(self, other):
        return Cost(self.wall - other.wall, self.cpu - other.cpu)

    def __str__(self):
        return f"{self.wall:8.1f} s wall{self.cpu:9.1f} s CPU"


def run(command, folder, environment=None):
    """Runs a command; its cost. Ends the script with the command's output where it fails."""
    with tempfile.TemporaryFile(mode="w+") as output:
        start = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if status != 0:
            output.seek(0)
            sys.exit(f"{' '.join(map(str, command))} failed:\n{output.read()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime)


class CompilerLog:
    """A compiler to give to SwiftPM, and what its calls have cost since they were last asked for."""

    def __init__(self, folder):
        self.log = pathlib.Path(folder) / "compiler-log"
        self.log.mkdir(parents=True)
        # SwiftPM asks for a compiler of this name, and looks for the rest of the toolchain by itself.
        self.compiler = pathlib.Path(folder) / "swiftc"
        real = os.path.realpath(shutil.which("swiftc"))
        real = str(pathlib.Path(shutil.which("swiftc")).resolve().parent / "swiftc") if os.path.basename(real) != "swiftc" else real
        self.compiler.write_text(WRAPPER.replace("{compiler}", real).replace("{log}", str(self.log)))
        self.compiler.chmod(0o755)

    @property
    def environment(self):
        return {**os.environ, "SWIFT_EXEC": str(self.compiler)}

    def take(self):
        """Costs by module and kind of call (`compile` or `link`)."""
        costs = {}
        for name in self.log.glob("*.name"):
            module, kind = (name.read_text().strip("\n").split(" ") + [""])[:2]
            times = name.with_suffix(".time").read_text().split()[-3:]
            wall, user, system = map(float, times)
            costs[module, kind] = costs.get((module, kind), Cost()) + Cost(wall, user + system)
        for file in self.log.iterdir():
            file.unlink()
        return costs
