package vn.ngomon.government.procedure.national;

import java.util.EnumSet;
import java.util.Set;
import vn.ngomon.government.procedure.content.LifeEvent;
import vn.ngomon.platform.search.Fold;

/** The national records name no life event: it follows from words of the field and the name. First guess, corrected by the catalogue's officer. */
public final class LifeEvents {

    private LifeEvents() {}

    private record Rule(LifeEvent event, String... words) {}

    private static final Rule[] RULES = {
        new Rule(LifeEvent.BIRTH, "khai sinh", "nhan con nuoi", "nuoi con nuoi", "nhan cha me con", "nhan cha, me, con", "chung sinh"),
        new Rule(LifeEvent.MARRIAGE, "ket hon", "tinh trang hon nhan", "ly hon"),
        new Rule(LifeEvent.DEATH, "khai tu", "mai tang", "tu tuat", "di san"),
        new Rule(LifeEvent.EDUCATION, "giao duc", "truong hoc", "hoc sinh", "sinh vien", "boi duong", "van bang", "tuyen sinh"),
        new Rule(LifeEvent.WORK, "viec lam", "lao dong", "hanh nghe", "tien luong", "that nghiep"),
        new Rule(LifeEvent.RESIDENCE, "thuong tru", "tam tru", "cu tru", "can cuoc", "quoc tich"),
        new Rule(LifeEvent.LAND, "nha o", "can ho", "chung cu", "quyen so huu nha"),
        new Rule(LifeEvent.LAND, "dat dai", "quyen su dung dat", "dia chinh"),
        new Rule(LifeEvent.CONSTRUCTION, "xay dung", "quy hoach", "cong trinh", "kien truc"),
        new Rule(LifeEvent.VEHICLE, "lai xe", "giay phep lai", "lien van", "duong bo", "tau bien", "tau bay", "hang khong", "phuong tien", "dang kiem", "hang hai", "duong sat"),
        new Rule(LifeEvent.HEALTH, "y te", "kham benh", "chua benh", "duoc pham", "an toan thuc pham", "bao hiem y te"),
        new Rule(LifeEvent.RETIREMENT, "huu tri", "nguoi cao tuoi", "nguoi co cong", "tro giup xa hoi", "bao tro xa hoi"),
        new Rule(LifeEvent.JUSTICE, "tro giup phap ly", "thi hanh an", "boi thuong", "chung thuc", "cong chung", "hoa giai", "ly lich tu phap", "luat su", "giam dinh tu phap"),
        new Rule(LifeEvent.START, "thanh lap", "dang ky hoat dong", "dang ky kinh doanh", "dang ky doanh nghiep", "ho kinh doanh", "dang ky thanh lap"),
        new Rule(LifeEvent.CHANGE, "thay doi noi dung", "thay doi thong tin", "dang ky thay doi", "dieu chinh giay"),
        new Rule(LifeEvent.LABOUR, "lao dong", "bao hiem xa hoi", "hop dong lao dong", "noi quy lao dong"),
        new Rule(LifeEvent.TRADE, "kinh doanh", "du dieu kien", "dau gia", "quang cao", "khuyen mai", "xuat khau", "nhap khau"),
        new Rule(LifeEvent.FOOD, "an toan thuc pham", "thuc pham"),
        new Rule(LifeEvent.CLOSE, "cham dut hoat dong", "tam ngung", "giai the", "thu hoi giay"),
    };

    public static Set<LifeEvent> of(String field, String name) {
        var text = Fold.fold(field + " · " + name);
        var events = EnumSet.noneOf(LifeEvent.class);
        for (var rule : RULES) {
            for (var word : rule.words()) {
                if (text.contains(word)) {
                    events.add(rule.event());
                }
            }
        }
        return events;
    }
}
