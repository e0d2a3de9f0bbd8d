package vn.ngomon.operations.demo.papers;

/** What a simulated paper shows. */
public record ResultPage(String title) {}
