@echo off
rem Makes installers\target\parzen-VERSION-windows-ARCH.zip: the program with its own Java, which needs nothing installed.
setlocal
call "%~dp0..\parzen.cmd" --version >nul || exit /b 2
set /p java=<"%~dp0..\app\target\launch\java"
"%java%" "%~dp0Package.java" "%~dp0.." %*
