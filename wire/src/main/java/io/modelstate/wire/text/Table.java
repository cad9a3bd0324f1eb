package io.modelstate.wire.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays out text in columns the way Go's {@code tabwriter} does.
 *
 * <p>What is printed is a stream of text in which a tab ends a cell and a line break ends a row;
 * the text after the last tab of a row is not part of any column. A column is a run of consecutive
 * rows that have a cell there, so a row with fewer cells, such as one made by a line break inside a
 * value, ends the columns to its right and the rows below are aligned anew. Columns are two blanks
 * wider than their longest cell, counted in code points; colours count nothing and last up to the
 * end of the padding.
 */
public final class Table {
  private static final int PADDING = 2;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder laidOut = new StringBuilder();
  private final Set<Integer> rightAligned = new HashSet<>();
  private final boolean coloured;
  private final boolean paddingFirst;

  private Table(boolean coloured, boolean paddingFirst) {
    this.coloured = coloured;
    this.paddingFirst = paddingFirst;
  }

  public static Table plain() {
    return new Table(false, false);
  }

  public static Table coloured(boolean coloured) {
    return new Table(coloured, false);
  }

  /** All padding stands in front of the cells. */
  public static Table rightAligned() {
    return new Table(false, true);
  }

  public Table alignRight(int... columns) {
    for (int column : columns) {
      rightAligned.add(column);
    }
    return this;
  }

  /** Cells, each ended by a tab. */
  public Table cells(String... cells) {
    for (var cell : cells) {
      text.append(cell).append('\t');
    }
    return this;
  }

  /** Text as it is; the cell goes on. */
  public Table append(String part) {
    text.append(part);
    return this;
  }

  /** Text in a colour; the cell goes on. */
  public Table append(@Nullable Paint paint, String part) {
    return append(start(paint)).append(part).append(end(paint));
  }

  /** A cell in a colour, its padding included. */
  public Table cell(@Nullable Paint paint, String cell) {
    return append(start(paint)).cells(cell).append(end(paint));
  }

  /** The rest of a row; its last cell belongs to no column. */
  public Table row(String... cells) {
    text.append(String.join("\t", cells)).append('\n');
    return this;
  }

  /** The last cell of a row, in a colour. */
  public Table last(@Nullable Paint paint, String cell) {
    return append(paint, cell).row();
  }

  /** A row of headings. */
  public Table header(List<String> names) {
    for (var name : names.subList(0, names.size() - 1)) {
      cell(Paint.HEADER, name);
    }
    return last(Paint.HEADER, names.getLast());
  }

  private String start(@Nullable Paint paint) {
    return coloured && paint != null ? paint.start() : "";
  }

  private String end(@Nullable Paint paint) {
    return coloured && paint != null ? Paint.RESET : "";
  }

  /** The rows laid out. */
  @Override
  public String toString() {
    List<List<String>> rows = new ArrayList<>();
    for (var line : text.toString().split("\n", -1)) {
      rows.add(List.of(line.split("\t", -1)));
    }
    laidOut.setLength(0);
    columns(rows, 0, rows.size(), new ArrayList<>());
    return laidOut.substring(0, laidOut.length() - 1);
  }

  /** Lays out rows that all have the columns whose widths are known, finding those to the right. */
  private void columns(List<List<String>> rows, int from, int to, List<Integer> widths) {
    int column = widths.size();
    int start = from;
    int row = from;
    while (row < to) {
      if (!hasCell(rows.get(row), column)) {
        row++;
        continue;
      }
      write(rows.subList(start, row), widths);
      int end = row;
      int width = 0;
      while (end < to && hasCell(rows.get(end), column)) {
        width = Math.max(width, width(rows.get(end).get(column)) + PADDING);
        end++;
      }
      widths.addLast(width);
      columns(rows, row, end, widths);
      widths.removeLast();
      row = end;
      start = end;
    }
    write(rows.subList(start, to), widths);
  }

  private static boolean hasCell(List<String> row, int column) {
    return column < row.size() - 1;
  }

  private void write(List<List<String>> rows, List<Integer> widths) {
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        write(row.get(i), i, i < widths.size() ? widths.get(i) : 0);
      }
      laidOut.append('\n');
    }
  }

  private void write(String cell, int column, int width) {
    if (width == 0) {
      laidOut.append(cell);
      return;
    }
    int free = width - width(cell);
    int before = paddingFirst ? free : rightAligned.contains(column) ? free - PADDING : 0;
    laidOut.append(" ".repeat(before)).append(cell).append(" ".repeat(free - before));
  }

  private static int width(String cell) {
    int width = 0;
    for (int i = 0; i < cell.length(); ) {
      if (cell.startsWith("\u001b[", i)) {
        i = cell.indexOf('m', i) + 1;
        continue;
      }
      i += Character.charCount(cell.codePointAt(i));
      width++;
    }
    return width;
  }
}
