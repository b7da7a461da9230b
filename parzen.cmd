@echo off
rem Starts Parzen from its sources, as the script `parzen` does: builds on first use and where a source is newer.
setlocal
set "root=%~dp0"
set "root=%root:~0,-1%"
set "launch=%root%\app\target\launch"

powershell -NoProfile -ExecutionPolicy Bypass -File "%root%\build\fresh.ps1" "%root%" || call :build || exit /b 2

set /p java=<"%launch%\java"
"%java%" "@%launch%\arguments" %*
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul || (echo parzen: Maven was not found. Install it from https://maven.apache.org and start again.>&2& exit /b 2)
echo parzen: building (the first time takes a few minutes and needs the network) ...>&2
if not exist "%root%\target" mkdir "%root%\target"
if not exist "%root%\app\target" mkdir "%root%\app\target"
type nul >"%launch%.starting"
call mvn -B -f "%root%\pom.xml" -pl app -am -Dformat=skip -Dlaunch.skip=false process-classes >"%root%\target\parzen-build.log" 2>&1
if errorlevel 1 (
  findstr /c:"Cannot find matching toolchain" "%root%\target\parzen-build.log" >nul && (
    echo parzen: no JDK 25 was found. Install one, for example Temurin 25 from https://adoptium.net, and start again.>&2
  ) || (
    findstr /b /c:"[ERROR]" "%root%\target\parzen-build.log" >&2
    echo parzen: the build failed; everything it said is in %root%\target\parzen-build.log>&2
  )
  exit /b 2
)
move /y "%launch%.starting" "%launch%\built" >nul
exit /b 0
