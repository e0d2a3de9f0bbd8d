package vn.ngomon.operations.demo;

/** What a simulated paper shows. */
public record ResultPage(String title) {}
