# Ends with 0 where what was built is newer than every source, was built in this folder, and its Java is still there.
param([string]$root)
$launch = Join-Path $root 'app\target\launch'
$built = Get-Item (Join-Path $launch 'built') -ErrorAction SilentlyContinue
if (-not $built) { exit 1 }
if ((Get-Content (Join-Path $launch 'project')) -ne $root) { exit 1 }
if (-not (Test-Path ((Get-Content (Join-Path $launch 'java')) + '.exe'))) { exit 1 }
$sources = 'pom.xml', '*\pom.xml', '*\*\pom.xml', 'build', 'icons\*.java', 'icons\*.svg',
  'core\src\main', 'plugins\*\src\main', 'app\src\main' | ForEach-Object { Join-Path $root $_ }
$newer = Get-ChildItem -Path $sources -Recurse -ErrorAction SilentlyContinue |
  Where-Object { $_.LastWriteTimeUtc -gt $built.LastWriteTimeUtc } | Select-Object -First 1
if ($newer) { exit 1 }
