package vn.ngomon.operations.demo.scenes;

import java.util.SplittableRandom;

/** What a picture is about; mended, the same place without the trouble. */
enum Motif {

    ROAD(Troubles::road),
    RUBBISH(Troubles::rubbish),
    TREE(Troubles::tree),
    LAMP(Fixtures::lamp),
    FLOOD(Troubles::flood),
    CABLE(Fixtures::cable),
    LEAK(Troubles::leak),
    PAVEMENT(Fixtures::pavement),
    PARKING(Fixtures::parking),
    SITE(Fixtures::site),
    SLIDE(Troubles::slide),
    SIGN(Fixtures::sign),
    SIGNAL(Fixtures::signal),
    SMOKE(Troubles::smoke),
    PLACE(Troubles::place);

    private interface Drawing {
        void on(Canvas canvas, boolean mended);
    }

    private final Drawing drawing;

    Motif(Drawing drawing) {
        this.drawing = drawing;
    }

    void paint(Canvas canvas, boolean mended) {
        drawing.on(canvas, mended);
    }

    /** @param category of reports */
    static Motif of(String category) {
        return switch (category) {
            case "GT.MAT_DUONG", "GT.NAP_CONG", "GT.CAU" -> ROAD;
            case "GT.DEN_DUONG", "TI.MAT_DIEN" -> LAMP;
            case "GT.DEN_TIN_HIEU" -> SIGNAL;
            case "GT.BIEN_BAO", "DT.QUANG_CAO", "GT.XE_BUYT" -> SIGN;
            case "GT.DAU_XE", "GT.VI_PHAM", "GT.TAI_NAN" -> PARKING;
            case "MT.RAC", "MT.XA_TROM", "NN.DICH_BENH" -> RUBBISH;
            case "MT.NGAP", "NN.THUY_LOI", "MT.NUOC_THAI" -> FLOOD;
            case "MT.CAY_XANH", "MT.CAY_NGUY_HIEM" -> TREE;
            case "MT.KHOI_BUI", "AN.CHAY", "NN.RUNG" -> SMOKE;
            case "DT.VIA_HE", "DT.CHO", "YT.ATTP", "VX.DU_LICH", "MT.TIENG_ON" -> PAVEMENT;
            case "DT.CONG_TRINH", "DT.XAY_DUNG", "NN.KHAI_THAC" -> SITE;
            case "TI.CAP", "TI.DIEN_NGUY_HIEM" -> CABLE;
            case "TI.RO_NUOC", "TI.MAT_NUOC" -> LEAK;
            case "NN.SAT_LO" -> SLIDE;
            default -> PLACE;
        };
    }

    /** What only shows in the dark, or in the rain. */
    Light light(SplittableRandom dice) {
        return switch (this) {
            case LAMP -> dice.nextInt(4) > 0 ? Light.NIGHT : Light.DUSK;
            case FLOOD, SLIDE, TREE -> dice.nextInt(4) > 0 ? Light.GREY : Light.DAY;
            case PAVEMENT, PARKING -> dice.nextInt(4) == 0 ? Light.DUSK : Light.DAY;
            default -> dice.nextInt(7) == 0 ? Light.DUSK : dice.nextInt(3) == 0 ? Light.GREY : Light.DAY;
        };
    }
}
