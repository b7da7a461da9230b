package org.parzen.storage.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parzen.storage.sql.ServerAddress;
import org.parzen.study.StudyException;

final class ServerLocationTest {

  private static final Path DATA = Path.of("/data");

  private static StorageLocation parse(String text) {
    return StorageLocation.parse(text, Path.of(""));
  }

  private static ServerAddress address(String text) {
    return ((ServerLocation) parse(text)).address();
  }

  @Test
  void aUrlIsTakenApart() {
    ServerAddress address =
        address(
            "postgresql+psycopg2://me%40home:p%2Fw%3A%25+@db.example:5433/my%20studies?sslmode=require&connect_timeout=3");
    assertThat(address.host()).isEqualTo("db.example");
    assertThat(address.port()).isEqualTo(5433);
    assertThat(address.database()).isEqualTo("my studies");
    assertThat(address.user()).contains("me@home");
    assertThat(address.password()).contains("p/w:%+");
    assertThat(address.options()).isEqualTo(Map.of("sslmode", "require", "connectTimeout", "3"));
  }

  @Test
  void whatIsLeftOutIsTheUsual() {
    ServerAddress address = address("postgres://");
    assertThat(address.host()).isEqualTo("localhost");
    assertThat(address.port()).isEqualTo(5432);
    assertThat(address.database()).isEmpty();
    assertThat(address.user()).isEmpty();
    assertThat(address.password()).isEmpty();
    assertThat(address("postgresql://[::1]/d").host()).isEqualTo("::1");
    assertThat(address("postgresql:///d?host=h&port=1&user=u&password=p"))
        .isEqualTo(address("postgresql://u:p@h:1/d"));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql+psycopg2://u:secret@h:5432/d?sslmode=require, postgresql://u@h/d",
    "postgres://u:secret@h:1/d, postgresql://u@h:1/d",
    "postgresql://h, postgresql://h/",
    "postgresql://a%40b:secret@[::1]/a%2Fb, postgresql://a%40b@[::1]/a%2Fb",
  })
  void whatIsShownHoldsNoPasswordAndCanBeReadAgain(String text, String shown) {
    assertThat(parse(text).shown()).isEqualTo(shown);
    assertThat(parse(text).toString()).doesNotContain("secret");
    assertThat(parse(shown).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:secret@x@h/d",
        "postgresql://u:secret/x@y/z@h/d",
        "postgresql://u:secret%zz@h/d",
        "postgresql://u:x@h:secret/d",
        "postgresql://u:x@h:99999/d",
        "postgresql://u:secret@/d?host=/var/run/postgresql"
      })
  void wrongOnesAreRefusedWithoutThePassword(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(StudyException.UnusableStorage.class)
        .hasMessageMatching("(?s).*(Write).*")
        .hasMessageNotContaining("secret");
  }

  @Test
  void trialFoldersAreInTheFolderForData() {
    Path folder = parse("postgresql://u:secret@h/d").trialFolder("a/b", DATA);
    assertThat(folder.getParent()).isEqualTo(DATA.resolve("h_5432").resolve("d"));
  }
}
