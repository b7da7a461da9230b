package org.parzen.storage.sql;

import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parzen.text.PythonJson;
import org.sqlite.Function;

/// Within SQL: a text as it is where it is JSON, or else as the JSON of a text.
final class ReadableJson extends Function {

  @Override
  protected void xFunc() throws SQLException {
    @Nullable String text = value_text(0);
    if (text == null) {
      result("null");
    } else {
      result(ContentCheck.isJson(text) ? text : PythonJson.write(TextNode.valueOf(text)));
    }
  }
}
