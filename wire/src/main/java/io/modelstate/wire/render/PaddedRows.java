package io.modelstate.wire.render;

import java.util.List;

/** Rows in which every cell, the last one too, is padded to the width of its column. */
final class PaddedRows {
  private static final int WIDTH_MAX = 50;
  private static final String ELLIPSIS = "...";

  private PaddedRows() {}

  static String of(List<List<String>> rows) {
    var lines = new StringBuilder();
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(cut(row.get(i))));
      }
    }
    for (var row : rows) {
      for (int i = 0; i < columns; i++) {
        var cell = cut(row.get(i));
        lines.append(i == 0 ? "" : "  ").append(cell);
        lines.append(" ".repeat(widths[i] - width(cell)));
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String cut(String cell) {
    if (width(cell) <= WIDTH_MAX) {
      return cell;
    }
    int end = cell.offsetByCodePoints(0, WIDTH_MAX - ELLIPSIS.length());
    return cell.substring(0, end) + ELLIPSIS;
  }
}
