package vn.ngomon.city.fieldreport.abuse;

import java.util.List;

/** The words that set a report aside. @param shipped whether it came with the program */
public record WordsPage(List<Line> words) {

    public record Line(String word, boolean shipped) {}
}
