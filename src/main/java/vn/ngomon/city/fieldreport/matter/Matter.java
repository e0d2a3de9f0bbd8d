package vn.ngomon.city.fieldreport.matter;

/**
 * What people bring along that is no report of something seen: each has a way of its own by law, and would only lose time here (Law on Complaints 2011,
 * Law on Denunciations 2018, Decree 20/2008/NĐ-CP).
 */
public enum Matter {
    /** Against a rule: phản ánh, kiến nghị về quy định hành chính. */
    REGULATION,
    /** Against an administrative decision or act: khiếu nại. */
    COMPLAINT,
    /** Of somebody's breach of the law: tố cáo. */
    DENUNCIATION
}
