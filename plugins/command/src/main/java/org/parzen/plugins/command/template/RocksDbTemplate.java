package org.parzen.plugins.command.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parzen.plugins.program.process.ProgramSearch;
import org.parzen.space.ParameterLine;
import org.parzen.study.Direction;
import org.parzen.study.Goal;
import org.parzen.study.StudyDefinition;

/// Search 34 options of the key-value store RocksDB: the least time to store 30,000 values of 10 KB
/// and to find them again, as in Akiba et al., KDD 2019, section 6 in small.
///
/// The defaults of all parameters are those of `db_bench`. Options that lose data when the power is
/// cut, such as a log that is switched off, are left out: they would win. The benchmark's progress
/// is the learning curve: seconds at so many operations.
final class RocksDbTemplate implements Template {
  private static final List<String> PARAMETERS =
      List.of(
          "write_buffer_size int 8388608..268435456 log default 67108864",
          "max_write_buffer_number int 2..8 default 2",
          "min_write_buffer_number_to_merge int 1..4 default 1",
          "compression_type choice none,snappy,lz4,zstd,zlib default snappy",
          "compression_parallel_threads int 1..2 default 1",
          "min_level_to_compress int -1..3 default -1",
          "block_size int 1024..65536 log default 4096",
          "block_restart_interval int 4..64 default 16",
          "index_block_restart_interval int 1..16 default 1",
          "index_shortening_mode int 0..2 default 2",
          "cache_size int 1048576..268435456 log default 8388608",
          "bloom_bits int -1..20 default -1",
          "memtable_bloom_size_ratio float 0..0.25 default 0.0",
          "max_background_jobs int 1..8 default 2",
          "subcompactions int 1..4 default 1",
          "level0_file_num_compaction_trigger int 2..16 default 4",
          "level0_slowdown_writes_trigger int 16..48 default 20",
          "level0_stop_writes_trigger int 24..64 default 36",
          "max_bytes_for_level_base int 67108864..1073741824 log default 268435456",
          "max_bytes_for_level_multiplier int 4..16 default 10",
          "target_file_size_base int 16777216..268435456 log default 67108864",
          "target_file_size_multiplier int 1..4 default 1",
          "level_compaction_dynamic_level_bytes choice false,true default false",
          "compaction_style int 0..1 default 0",
          "compaction_pri int 0..3 default 3",
          "compaction_readahead_size choice 0,65536,2097152 default 0",
          "bytes_per_sync choice 0,524288,4194304 default 0",
          "wal_bytes_per_sync choice 0,524288,4194304 default 0",
          "writable_file_max_buffer_size int 65536..8388608 log default 1048576",
          "enable_pipelined_write choice false,true default true",
          "allow_concurrent_memtable_write choice false,true default true",
          "use_adaptive_mutex choice false,true default false",
          "mmap_read choice false,true default false",
          "checksum_type int 0..4 default 4");

  private static final Recipe RECIPE =
      new Recipe(
          "rocksdb",
          "db_bench --benchmarks=fillrandom,readrandom --num=30000 --value_size=10000 --seed=1"
              + " --stats_interval=3000 --db={workdir}/db "
              + PARAMETERS.stream()
                  .map(line -> ParameterLine.parse(line).name())
                  .map(name -> "--" + name + "={" + name + "}")
                  .collect(Collectors.joining(" ")),
          Map.of(
              "report", "regex:,(\\d+)\\) ops and .* in \\([0-9.]+,([0-9.]+)\\) seconds",
              "keep", "failed",
              "timeout", "2x"),
          PARAMETERS,
          new Goal("wall", Direction.MINIMIZE),
          List.of(),
          "median",
          30);

  @Override
  public String id() {
    return RECIPE.id();
  }

  @Override
  public String title() {
    return "Key-value store (RocksDB)";
  }

  @Override
  public String help() {
    return "Finds options of RocksDB that store and find data in less time; slow settings are ended early.";
  }

  @Override
  public StudyDefinition prepare(Path folder, long seed) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The folder %s cannot be made (%s): choose another one.".formatted(place, e.getMessage()),
          e);
    }
    ProgramSearch.find("db_bench", place);
    return RECIPE.definition(place, seed);
  }
}
